/*
 * Faults under libc: the file calls of one process below some folders are counted, and the n-th goes wrong.
 *
 *   cc -shared -fPIC -O1 -o faults.so faults.c -ldl
 *   LD_PRELOAD=$PWD/faults.so FAULTS_UNDER=/out FAULTS_AT=57 FAULTS_DO=EIO java ...
 *
 *   FAULTS_UNDER    folders, separated by colons: calls at a path in one of them, or at a file that was opened there, are counted
 *   FAULTS_CALL     only calls of these kinds, separated by commas (open,read,write,sync,close,rename,unlink,mkdir,rmdir,link,
 *                   symlink,stat,access,list,truncate,chmod,readlink,utime); without it all
 *   FAULTS_MATCH    only calls at paths with this text in them
 *   FAULTS_AT       which of them, from 1 on: 57, or with a plus (57+) every one from there on; without it none
 *   FAULTS_DO       EIO, EMFILE, ENFILE, EROFS, ENOSPC, EACCES, EDQUOT: nothing is done, and that is answered;
 *                   SHORT: a write does half; KILL, STOP: the process sends itself that signal before the call
 *   FAULTS_LOG      a file for a line "n kind path", and what was done where something was
 *   FAULTS_PROGRAM  of which program, else java: what it starts (chmod, df, ...) is left alone
 *
 * Bytes that go through mapped memory are not seen. Linux with glibc.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <unistd.h>

#define FILES 65536
#define DONE 0
#define SHORTER -1

static const char *under, *calls, *match, *does;
static long at;
static int lasting, log_file = -1, active;
static long count;
static char *opened[FILES]; /* the path of an open file below the folders, else null; never freed: others may be reading it */

__attribute__((constructor)) static void begin(void) {
    const char *program = getenv("FAULTS_PROGRAM"), *n = getenv("FAULTS_AT"), *log = getenv("FAULTS_LOG");
    under = getenv("FAULTS_UNDER");
    calls = getenv("FAULTS_CALL");
    match = getenv("FAULTS_MATCH");
    does = getenv("FAULTS_DO");
    at = n ? atol(n) : 0;
    lasting = n && strchr(n, '+');
    if (!under || strcmp(program_invocation_short_name, program ? program : "java") != 0) {
        return;
    }
    if (log) {
        log_file = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    }
    active = 1;
}

static int named(const char *list, char separator, const char *word, int prefix) {
    while (list && *list) {
        size_t length = strchrnul(list, separator) - list;
        if (length && strncmp(list, word, length) == 0 && (!word[length] || (prefix && word[length] == '/'))) {
            return 1;
        }
        list += length + (list[length] != 0);
    }
    return 0;
}

static int below(const char *path) {
    return path && named(under, ':', path, 1);
}

static const char *of_file(int fd) {
    return fd >= 0 && fd < FILES ? opened[fd] : NULL;
}

static void remember(int fd, const char *path) {
    if (fd >= 0 && fd < FILES) {
        opened[fd] = below(path) ? strdup(path) : NULL;
    }
}

/* The whole path of a name relative to an open folder. */
static const char *whole(int folder, const char *name, char *room) {
    const char *above = of_file(folder);
    if (name[0] == '/' || !above) {
        return name;
    }
    snprintf(room, PATH_MAX, "%s/%s", above, name);
    return room;
}

static int error_of(const char *name) {
    static const struct { const char *name; int number; } known[] = {
        {"EIO", EIO}, {"EMFILE", EMFILE}, {"ENFILE", ENFILE}, {"EROFS", EROFS},
        {"ENOSPC", ENOSPC}, {"EACCES", EACCES}, {"EDQUOT", EDQUOT},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strcmp(known[i].name, name) == 0) {
            return known[i].number;
        }
    }
    return 0;
}

static void tell(long n, const char *kind, const char *path, const char *what) {
    char line[PATH_MAX + 64];
    if (log_file >= 0) {
        int length = snprintf(line, sizeof line, "%ld %s %s%s%s\n", n, kind, path, *what ? " " : "", what);
        syscall(SYS_write, log_file, line, length < (int) sizeof line ? length : (int) sizeof line);
    }
}

/* Counts a call; DONE where it shall be done, SHORTER, or the number of the error to answer. */
static int verdict(const char *kind, const char *path, const char *other) {
    if (!active || !(below(path) || below(other)) || (calls && !named(calls, ',', kind, 0))
            || (match && !strstr(path, match) && !(other && strstr(other, match)))) {
        return DONE;
    }
    long n = __atomic_add_fetch(&count, 1, __ATOMIC_SEQ_CST);
    if (!does || !at || (lasting ? n < at : n != at)) {
        tell(n, kind, path, "");
        return DONE;
    }
    tell(n, kind, path, does);
    if (strcmp(does, "KILL") == 0) {
        raise(SIGKILL);
    } else if (strcmp(does, "STOP") == 0) {
        raise(SIGSTOP);
    } else if (strcmp(does, "SHORT") == 0) {
        return SHORTER;
    }
    return error_of(does);
}

static int fails(const char *kind, const char *path, const char *other) {
    int error = verdict(kind, path, other);
    if (error > 0) {
        errno = error;
    }
    return error > 0;
}

/* The function of that name behind this one. */
#define NEXT(name) \
    static __typeof__(&name) next; \
    if (!next) next = (__typeof__(&name)) dlsym(RTLD_NEXT, #name)

#define AT_PATH(result, wrong, name, kind, path, parameters, arguments) \
    result name parameters { \
        NEXT(name); \
        return fails(kind, path, NULL) ? wrong : next arguments; \
    }

#define AT_FILE(result, name, kind, parameters, arguments) \
    result name parameters { \
        NEXT(name); \
        const char *path = of_file(fd); \
        return path && fails(kind, path, NULL) ? -1 : next arguments; \
    }

#define AT_FOLDER(name, kind, parameters, arguments) \
    int name parameters { \
        NEXT(name); \
        char room[PATH_MAX]; \
        return fails(kind, whole(folder, path, room), NULL) ? -1 : next arguments; \
    }

#define OPENS(name, parameters, arguments, where) \
    int name parameters { \
        NEXT(name); \
        mode_t mode = 0; \
        if (flags & (O_CREAT | O_TMPFILE)) { \
            va_list rest; \
            va_start(rest, flags); \
            mode = va_arg(rest, mode_t); \
            va_end(rest); \
        } \
        char room[PATH_MAX] __attribute__((unused)); \
        const char *at_path = where; \
        if (fails("open", at_path, NULL)) { \
            return -1; \
        } \
        int fd = next arguments; \
        remember(fd, at_path); \
        return fd; \
    }

OPENS(open, (const char *path, int flags, ...), (path, flags, mode), path)
OPENS(open64, (const char *path, int flags, ...), (path, flags, mode), path)
OPENS(openat, (int folder, const char *path, int flags, ...), (folder, path, flags, mode), whole(folder, path, room))
OPENS(openat64, (int folder, const char *path, int flags, ...), (folder, path, flags, mode), whole(folder, path, room))

int __open_2(const char *path, int flags) {
    return open(path, flags);
}

int creat(const char *path, mode_t mode) {
    return open(path, O_CREAT | O_WRONLY | O_TRUNC, mode);
}

int creat64(const char *path, mode_t mode) {
    return creat(path, mode);
}

AT_FILE(ssize_t, read, "read", (int fd, void *to, size_t bytes), (fd, to, bytes))
AT_FILE(ssize_t, pread, "read", (int fd, void *to, size_t bytes, off_t from), (fd, to, bytes, from))
AT_FILE(ssize_t, pread64, "read", (int fd, void *to, size_t bytes, off64_t from), (fd, to, bytes, from))
AT_FILE(ssize_t, readv, "read", (int fd, const struct iovec *to, int parts), (fd, to, parts))
AT_FILE(int, fsync, "sync", (int fd), (fd))
AT_FILE(int, fdatasync, "sync", (int fd), (fd))
AT_FILE(int, ftruncate, "truncate", (int fd, off_t bytes), (fd, bytes))
AT_FILE(int, ftruncate64, "truncate", (int fd, off64_t bytes), (fd, bytes))
AT_FILE(int, fchmod, "chmod", (int fd, mode_t mode), (fd, mode))
AT_FILE(int, fstat, "stat", (int fd, struct stat *to), (fd, to))
AT_FILE(int, fstat64, "stat", (int fd, struct stat64 *to), (fd, to))

#define WRITES(name, parameters, whole_call, half_call) \
    ssize_t name parameters { \
        NEXT(name); \
        const char *path = of_file(fd); \
        int error = path ? verdict("write", path, NULL) : DONE; \
        if (error > 0) { \
            errno = error; \
            return -1; \
        } \
        return error == SHORTER ? next half_call : next whole_call; \
    }

WRITES(write, (int fd, const void *from, size_t bytes), (fd, from, bytes), (fd, from, (bytes + 1) / 2))
WRITES(pwrite, (int fd, const void *from, size_t bytes, off_t to), (fd, from, bytes, to), (fd, from, (bytes + 1) / 2, to))
WRITES(pwrite64, (int fd, const void *from, size_t bytes, off64_t to), (fd, from, bytes, to), (fd, from, (bytes + 1) / 2, to))
WRITES(writev, (int fd, const struct iovec *from, int parts), (fd, from, parts), (fd, from, (parts + 1) / 2))

ssize_t sendfile64(int to, int from, off64_t *start, size_t bytes) {
    NEXT(sendfile64);
    const char *path = of_file(to) ? of_file(to) : of_file(from);
    return path && fails(of_file(to) ? "write" : "read", path, NULL) ? -1 : next(to, from, start, bytes);
}

/* As Linux does it: what is closed is closed, whatever the answer. */
int close(int fd) {
    NEXT(close);
    const char *path = of_file(fd);
    if (!path) {
        return next(fd);
    }
    opened[fd] = NULL;
    int failed = fails("close", path, NULL), error = errno, result = next(fd);
    errno = failed ? error : errno;
    return failed ? -1 : result;
}

int rename(const char *from, const char *to) {
    NEXT(rename);
    return fails("rename", from, to) ? -1 : next(from, to);
}

int renameat(int from_folder, const char *from, int to_folder, const char *to) {
    NEXT(renameat);
    char room[PATH_MAX], other[PATH_MAX];
    return fails("rename", whole(from_folder, from, room), whole(to_folder, to, other)) ? -1
        : next(from_folder, from, to_folder, to);
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags) {
    NEXT(renameat2);
    char room[PATH_MAX], other[PATH_MAX];
    return fails("rename", whole(from_folder, from, room), whole(to_folder, to, other)) ? -1
        : next(from_folder, from, to_folder, to, flags);
}

int link(const char *from, const char *to) {
    NEXT(link);
    return fails("link", from, to) ? -1 : next(from, to);
}

AT_PATH(int, -1, symlink, "symlink", path, (const char *to, const char *path), (to, path))
AT_PATH(int, -1, unlink, "unlink", path, (const char *path), (path))
AT_PATH(int, -1, remove, "unlink", path, (const char *path), (path))
AT_PATH(int, -1, rmdir, "rmdir", path, (const char *path), (path))
AT_PATH(int, -1, mkdir, "mkdir", path, (const char *path, mode_t mode), (path, mode))
AT_PATH(int, -1, chmod, "chmod", path, (const char *path, mode_t mode), (path, mode))
AT_PATH(int, -1, access, "access", path, (const char *path, int mode), (path, mode))
AT_PATH(int, -1, stat, "stat", path, (const char *path, struct stat *to), (path, to))
AT_PATH(int, -1, stat64, "stat", path, (const char *path, struct stat64 *to), (path, to))
AT_PATH(int, -1, lstat, "stat", path, (const char *path, struct stat *to), (path, to))
AT_PATH(int, -1, lstat64, "stat", path, (const char *path, struct stat64 *to), (path, to))
AT_PATH(int, -1, utimes, "utime", path, (const char *path, const struct timeval times[2]), (path, times))
AT_PATH(ssize_t, -1, readlink, "readlink", path, (const char *path, char *to, size_t bytes), (path, to, bytes))
AT_PATH(char *, NULL, realpath, "readlink", path, (const char *path, char *to), (path, to))
AT_FOLDER(unlinkat, "unlink", (int folder, const char *path, int flags), (folder, path, flags))
AT_FOLDER(mkdirat, "mkdir", (int folder, const char *path, mode_t mode), (folder, path, mode))
AT_FOLDER(fstatat, "stat", (int folder, const char *path, struct stat *to, int flags), (folder, path, to, flags))
AT_FOLDER(fstatat64, "stat", (int folder, const char *path, struct stat64 *to, int flags), (folder, path, to, flags))
AT_FOLDER(statx, "stat", (int folder, const char *path, int flags, unsigned mask, struct statx *to),
    (folder, path, flags, mask, to))

char *__realpath_chk(const char *path, char *to, size_t room) {
    (void) room;
    return realpath(path, to);
}

DIR *opendir(const char *path) {
    NEXT(opendir);
    if (fails("list", path, NULL)) {
        return NULL;
    }
    DIR *folder = next(path);
    if (folder) {
        remember(dirfd(folder), path);
    }
    return folder;
}

#define LISTS(entry, name) \
    struct entry *name(DIR *folder) { \
        NEXT(name); \
        const char *path = of_file(dirfd(folder)); \
        return path && fails("list", path, NULL) ? NULL : next(folder); \
    }

LISTS(dirent, readdir)
LISTS(dirent64, readdir64)

int closedir(DIR *folder) {
    NEXT(closedir);
    int fd = dirfd(folder);
    if (of_file(fd)) {
        opened[fd] = NULL;
    }
    return next(folder);
}
