#include <zlib.h>

// zlib's own initializers are macros, which Swift does not see. 16 + 15: gzip only, with the largest window.
static inline int podfeed_inflate_init(z_stream *stream) { return inflateInit2(stream, 16 + 15); }
// 6 and 8 are zlib's defaults, and those of web servers.
static inline int podfeed_deflate_init(z_stream *stream) {
    return deflateInit2(stream, 6, Z_DEFLATED, 16 + 15, 8, Z_DEFAULT_STRATEGY);
}
