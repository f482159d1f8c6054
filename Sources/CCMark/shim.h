#ifndef PODFEED_CMARK_SHIM_H
#define PODFEED_CMARK_SHIM_H

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// cmark takes hundreds of small pieces of memory for a document, which together cost as much as its parsing. Here
// they come one behind another out of slabs, and are let go together with the document.

/// Memory of one document.
typedef struct podfeed_slab {
    struct podfeed_slab *before;
    char *next, *end;
} podfeed_slab;

/// The memory of a document, and that of the one around it on the same thread, if there is one.
typedef struct podfeed_arena {
    struct podfeed_arena *outer;
    podfeed_slab *slab;
} podfeed_arena;

/// Where cmark takes memory from on this thread: its functions for that have no argument to say so.
///
/// One Swift file calls what is here, so that there is one such place for each thread.
static inline podfeed_arena **podfeed_arena_of_thread(void) {
    static _Thread_local podfeed_arena *arena;
    return &arena;
}

enum { podfeed_slab_size = 32 * 1024, podfeed_piece_header = 16 };

/// A piece with its size before it; it is not zero.
static inline char *podfeed_piece(size_t bytes) {
    podfeed_arena *arena = *podfeed_arena_of_thread();
    if (!arena || bytes > SIZE_MAX / 2) abort();
    size_t whole = podfeed_piece_header + ((bytes + 15) & ~(size_t)15);
    podfeed_slab *slab = arena->slab;
    if (!slab || (size_t)(slab->end - slab->next) < whole) {
        size_t header = (sizeof(podfeed_slab) + 15) & ~(size_t)15;
        size_t room = whole > podfeed_slab_size - header ? whole : podfeed_slab_size - header;
        podfeed_slab *more = malloc(header + room);
        if (!more) abort();
        more->before = slab;
        more->next = (char *)more + header;
        more->end = more->next + room;
        arena->slab = slab = more;
    }
    char *piece = slab->next + podfeed_piece_header;
    slab->next += whole;
    *(size_t *)(piece - podfeed_piece_header) = whole - podfeed_piece_header;
    return piece;
}

static inline void *podfeed_calloc(size_t count, size_t size) {
    if (size && count > SIZE_MAX / size) abort();
    return memset(podfeed_piece(count * size), 0, count * size);
}

static inline void *podfeed_realloc(void *old, size_t bytes) {
    if (!old) return podfeed_piece(bytes);
    size_t size = *(size_t *)((char *)old - podfeed_piece_header);
    if (bytes <= size) return old;
    char *piece = podfeed_piece(bytes);
    memcpy(piece, old, size);
    return piece;
}

static inline void podfeed_free(void *piece) { (void)piece; }

/// Begins to take cmark's memory on this thread from an arena of its own.
static inline podfeed_arena *podfeed_arena_begin(void) {
    podfeed_arena *arena = malloc(sizeof(podfeed_arena));
    if (!arena) abort();
    arena->outer = *podfeed_arena_of_thread();
    arena->slab = NULL;
    *podfeed_arena_of_thread() = arena;
    return arena;
}

/// Lets go all that was taken since the arena began; it must be the last that did so on this thread.
static inline void podfeed_arena_end(podfeed_arena *arena) {
    *podfeed_arena_of_thread() = arena->outer;
    for (podfeed_slab *slab = arena->slab; slab;) {
        podfeed_slab *before = slab->before;
        free(slab);
        slab = before;
    }
    free(arena);
}

/// A parser whose memory, with that of its document, is the arena's of this thread.
static inline cmark_parser *podfeed_parser_new(int options) {
    static cmark_mem memory = {podfeed_calloc, podfeed_realloc, podfeed_free};
    return cmark_parser_new_with_mem(options, &memory);
}

/// Whether a text of a document, in which no 'www' stands, holds what the extension autolink might make a link of.
static inline bool podfeed_holds_bare_link(cmark_node *document) {
    for (cmark_node *node = document; node;) {
        if (cmark_node_get_type(node) == CMARK_NODE_TEXT) {
            const char *text = cmark_node_get_literal(node);
            if (text && (strstr(text, "://") || strchr(text, '@'))) return true;
        }
        cmark_node *next = cmark_node_first_child(node);
        while (!next && node && node != document) {
            next = cmark_node_next(node);
            if (!next) node = cmark_node_parent(node);
        }
        node = next;
    }
    return false;
}

#endif
