#ifndef PODFEED_FILE_SYSTEM_SHIM_H
#define PODFEED_FILE_SYSTEM_SHIM_H

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <unistd.h>

#if defined(__linux__)
#include <fcntl.h>
#include <sys/syscall.h>
#endif

/// Exchanges what two paths name, in one step; -1 and errno when it cannot be done.
///
/// The C libraries of Linux declare renameat2 in some versions only; the kernel has it since 3.15.
static inline int podfeed_exchange(const char *left, const char *right) {
#if defined(__APPLE__)
    return renamex_np(left, right, RENAME_SWAP);
#elif defined(__linux__) && defined(SYS_renameat2)
    return (int)syscall(SYS_renameat2, AT_FDCWD, left, AT_FDCWD, right, 1U << 1 /* RENAME_EXCHANGE */);
#else
    errno = ENOSYS;
    return -1;
#endif
}

/// Puts all that is written to the file system of an open file on the disk; -1 and errno when it cannot be done.
static inline int podfeed_sync_all(int descriptor) {
#if defined(__linux__)
    return (int)syscall(SYS_syncfs, descriptor);
#else
    (void)descriptor;
    errno = ENOSYS;
    return -1;
#endif
}

/// Has what was written to an open file put on the disk, and does not wait for it.
static inline void podfeed_begin_sync(int descriptor) {
#if defined(__linux__) && defined(SYS_sync_file_range)
    (void)syscall(SYS_sync_file_range, descriptor, 0L, 0L, 2U /* SYNC_FILE_RANGE_WRITE */);
#else
    (void)descriptor;
#endif
}

/// The name in an entry of a folder.
static inline const char *podfeed_name(const struct dirent *entry) {
    return entry->d_name;
}

#endif
