#include <zlib.h>

// zlib's own initializer is a macro, which Swift does not see. 16 + 15: gzip only, with the largest window.
static inline int podfeed_inflate_init(z_stream *stream) { return inflateInit2(stream, 16 + 15); }
