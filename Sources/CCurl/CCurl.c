#define _GNU_SOURCE
#include "CCurl.h"

#include <arpa/inet.h>
#include <dlfcn.h>
#include <netdb.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

// Filled once by podfeed_curl_load, read only from then on.
static struct {
    __typeof__(curl_global_init) *global_init;
    __typeof__(curl_easy_init) *easy_init;
    __typeof__(curl_easy_cleanup) *easy_cleanup;
    __typeof__(&curl_easy_setopt) easy_setopt;
    __typeof__(&curl_easy_getinfo) easy_getinfo;
    __typeof__(curl_easy_strerror) *easy_strerror;
    __typeof__(curl_slist_append) *slist_append;
    __typeof__(curl_slist_free_all) *slist_free_all;
    __typeof__(curl_multi_init) *multi_init;
    __typeof__(curl_multi_cleanup) *multi_cleanup;
    __typeof__(&curl_multi_setopt) multi_setopt;
    __typeof__(curl_multi_add_handle) *multi_add_handle;
    __typeof__(curl_multi_remove_handle) *multi_remove_handle;
    __typeof__(curl_multi_perform) *multi_perform;
    __typeof__(curl_multi_poll) *multi_poll;
    __typeof__(curl_multi_info_read) *multi_info_read;
} curl;

const char *podfeed_curl_load(void) {
#ifdef __APPLE__
    void *library = dlopen("libcurl.4.dylib", RTLD_NOW | RTLD_LOCAL);
#else
    void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
#endif
    if (!library) return "libcurl is not there";
    const struct { const char *name; void **place; } functions[] = {
        {"curl_global_init", (void **)&curl.global_init},
        {"curl_easy_init", (void **)&curl.easy_init},
        {"curl_easy_cleanup", (void **)&curl.easy_cleanup},
        {"curl_easy_setopt", (void **)&curl.easy_setopt},
        {"curl_easy_getinfo", (void **)&curl.easy_getinfo},
        {"curl_easy_strerror", (void **)&curl.easy_strerror},
        {"curl_slist_append", (void **)&curl.slist_append},
        {"curl_slist_free_all", (void **)&curl.slist_free_all},
        {"curl_multi_init", (void **)&curl.multi_init},
        {"curl_multi_cleanup", (void **)&curl.multi_cleanup},
        {"curl_multi_setopt", (void **)&curl.multi_setopt},
        {"curl_multi_add_handle", (void **)&curl.multi_add_handle},
        {"curl_multi_remove_handle", (void **)&curl.multi_remove_handle},
        {"curl_multi_perform", (void **)&curl.multi_perform},
        {"curl_multi_poll", (void **)&curl.multi_poll},
        {"curl_multi_info_read", (void **)&curl.multi_info_read},
    };
    for (size_t index = 0; index < sizeof functions / sizeof *functions; index++) {
        *functions[index].place = dlsym(library, functions[index].name);
        if (!*functions[index].place) return "libcurl is older than 7.66";
    }
    return curl.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK ? NULL : "libcurl can't be prepared";
}

CURL *podfeed_curl_new(void) { return curl.easy_init(); }
void podfeed_curl_free(CURL *handle) { curl.easy_cleanup(handle); }

// The header wraps the setters in macros that check types by the names of the functions.
#undef curl_easy_setopt
#undef curl_easy_getinfo

CURLcode podfeed_curl_set_number(CURL *handle, CURLoption option, long value) {
    return curl.easy_setopt(handle, option, value);
}
CURLcode podfeed_curl_set_size(CURL *handle, CURLoption option, int64_t value) {
    return curl.easy_setopt(handle, option, (curl_off_t)value);
}
CURLcode podfeed_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl.easy_setopt(handle, option, value);
}
CURLcode podfeed_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl.easy_setopt(handle, option, value);
}

long podfeed_curl_number(CURL *handle, CURLINFO info) {
    long value = 0;
    return curl.easy_getinfo(handle, info, &value) == CURLE_OK ? value : 0;
}
int64_t podfeed_curl_microseconds(CURL *handle, CURLINFO info) {
    curl_off_t value = 0;
    return curl.easy_getinfo(handle, info, &value) == CURLE_OK ? value : 0;
}
const char *podfeed_curl_words(CURLcode code) { return curl.easy_strerror(code); }

const char *podfeed_curl_certificate_field(CURL *handle, const char *name) {
    struct curl_certinfo *chain = NULL;
    if (curl.easy_getinfo(handle, CURLINFO_CERTINFO, &chain) != CURLE_OK || !chain || chain->num_of_certs < 1)
        return NULL;
    const size_t length = strlen(name);
    for (struct curl_slist *field = chain->certinfo[0]; field; field = field->next)
        if (!strncmp(field->data, name, length) && field->data[length] == ':') return field->data + length + 1;
    return NULL;
}

struct curl_slist *podfeed_curl_append(struct curl_slist *list, const char *text) {
    return curl.slist_append(list, text);
}
void podfeed_curl_free_list(struct curl_slist *list) { curl.slist_free_all(list); }


static size_t take_body(char *bytes, size_t size, size_t count, void *data) {
    const struct podfeed_curl_callbacks *callbacks = data;
    return callbacks->body(callbacks->owner, bytes, size * count);
}

static size_t take_head(char *bytes, size_t size, size_t count, void *data) {
    const struct podfeed_curl_callbacks *callbacks = data;
    callbacks->head(callbacks->owner, bytes, size * count);
    return size * count;
}

static size_t give_body(char *room, size_t size, size_t count, void *data) {
    const struct podfeed_curl_callbacks *callbacks = data;
    long given = callbacks->send(callbacks->owner, room, size * count);
    return given < 0 ? CURL_READFUNC_ABORT : (size_t)given;
}

static int rewind_body(void *data, curl_off_t offset, int origin) {
    const struct podfeed_curl_callbacks *callbacks = data;
    if (origin != SEEK_SET) return CURL_SEEKFUNC_CANTSEEK;
    callbacks->rewind(callbacks->owner, offset);
    return CURL_SEEKFUNC_OK;
}

static curl_socket_t open_socket(void *data, curlsocktype purpose, struct curl_sockaddr *place) {
    const struct podfeed_curl_callbacks *callbacks = data;
    const uint8_t *address = NULL;
    size_t count = 0;
    if (place->family == AF_INET) {
        address = (const uint8_t *)&((const struct sockaddr_in *)&place->addr)->sin_addr;
        count = 4;
    } else if (place->family == AF_INET6) {
        address = (const uint8_t *)&((const struct sockaddr_in6 *)&place->addr)->sin6_addr;
        count = 16;
    }
    if (purpose != CURLSOCKTYPE_IPCXN || !address || !callbacks->allows(callbacks->owner, address, count))
        return CURL_SOCKET_BAD;
#ifdef SOCK_CLOEXEC
    return socket(place->family, place->socktype | SOCK_CLOEXEC, place->protocol);
#else
    return socket(place->family, place->socktype, place->protocol);
#endif
}

static int take_word(CURL *handle, curl_infotype kind, char *bytes, size_t count, void *data) {
    (void)handle;
    const struct podfeed_curl_callbacks *callbacks = data;
    if (kind == CURLINFO_TEXT) callbacks->word(callbacks->owner, bytes, count);
    return 0;
}

void podfeed_curl_set_callbacks(CURL *handle, struct podfeed_curl_callbacks *callbacks) {
    curl.easy_setopt(handle, CURLOPT_WRITEFUNCTION, take_body);
    curl.easy_setopt(handle, CURLOPT_WRITEDATA, callbacks);
    curl.easy_setopt(handle, CURLOPT_HEADERFUNCTION, take_head);
    curl.easy_setopt(handle, CURLOPT_HEADERDATA, callbacks);
    curl.easy_setopt(handle, CURLOPT_READFUNCTION, give_body);
    curl.easy_setopt(handle, CURLOPT_READDATA, callbacks);
    curl.easy_setopt(handle, CURLOPT_SEEKFUNCTION, rewind_body);
    curl.easy_setopt(handle, CURLOPT_SEEKDATA, callbacks);
    curl.easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open_socket);
    curl.easy_setopt(handle, CURLOPT_OPENSOCKETDATA, callbacks);
    curl.easy_setopt(handle, CURLOPT_DEBUGFUNCTION, take_word);
    curl.easy_setopt(handle, CURLOPT_DEBUGDATA, callbacks);
    curl.easy_setopt(handle, CURLOPT_VERBOSE, 1L);
}

#undef curl_multi_setopt

CURLM *podfeed_curl_multi_new(void) { return curl.multi_init(); }
void podfeed_curl_multi_free(CURLM *multi) { curl.multi_cleanup(multi); }
void podfeed_curl_multi_set_number(CURLM *multi, CURLMoption option, long value) {
    curl.multi_setopt(multi, option, value);
}
CURLMcode podfeed_curl_multi_add(CURLM *multi, CURL *handle) { return curl.multi_add_handle(multi, handle); }
CURLMcode podfeed_curl_multi_remove(CURLM *multi, CURL *handle) { return curl.multi_remove_handle(multi, handle); }

int podfeed_curl_multi_perform(CURLM *multi) {
    int running = 0;
    return curl.multi_perform(multi, &running) == CURLM_OK ? running : -1;
}

void podfeed_curl_multi_wait(CURLM *multi, int milliseconds) { curl.multi_poll(multi, NULL, 0, milliseconds, NULL); }

CURL *podfeed_curl_multi_done(CURLM *multi, CURLcode *code) {
    int rest = 0;
    for (CURLMsg *message; (message = curl.multi_info_read(multi, &rest));) {
        if (message->msg != CURLMSG_DONE) continue;
        *code = message->data.result;
        return message->easy_handle;
    }
    return NULL;
}

int podfeed_address_families(const char *name) {
    struct addrinfo *found = NULL, hints = {.ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM};
    if (getaddrinfo(name, NULL, &hints, &found)) return 0;
    int families = 0;
    for (struct addrinfo *address = found; address; address = address->ai_next) {
        if (address->ai_family == AF_INET) families |= 1;
        if (address->ai_family == AF_INET6) families |= 2;
    }
    freeaddrinfo(found);
    return families;
}
