#ifndef PODFEED_CCURL_H
#define PODFEED_CCURL_H

#include <curl/curl.h>
#include <stddef.h>
#include <stdint.h>

// libcurl brings thirty libraries along, which cost a program 5 ms at its start. So it is loaded when it is first needed
// and each function here goes through a table. libcurl's setters are variadic, which Swift does not see: one function for
// each kind of value. Nothing may be called before podfeed_curl_load has returned nil.

/// Loads and prepares libcurl: nil, or why that can't be. For one thread, once.
const char *_Nullable podfeed_curl_load(void);

// One transfer.
CURL *_Nullable podfeed_curl_new(void);
void podfeed_curl_free(CURL *_Nonnull handle);
CURLcode podfeed_curl_set_number(CURL *_Nonnull handle, CURLoption option, long value);
CURLcode podfeed_curl_set_size(CURL *_Nonnull handle, CURLoption option, int64_t value);
CURLcode podfeed_curl_set_text(CURL *_Nonnull handle, CURLoption option, const char *_Nullable value);
CURLcode podfeed_curl_set_list(CURL *_Nonnull handle, CURLoption option, struct curl_slist *_Nullable value);
long podfeed_curl_number(CURL *_Nonnull handle, CURLINFO info);
int64_t podfeed_curl_microseconds(CURL *_Nonnull handle, CURLINFO info);
const char *_Nonnull podfeed_curl_words(CURLcode code);

/// The field of the server's own certificate, such as "Expire date", behind its name and colon; nil where unknown.
const char *_Nullable podfeed_curl_certificate_field(CURL *_Nonnull handle, const char *_Nonnull name);

// Lists of texts.
struct curl_slist *_Nullable podfeed_curl_append(struct curl_slist *_Nullable list, const char *_Nonnull text);
void podfeed_curl_free_list(struct curl_slist *_Nullable list);

/// What a transfer calls, each with the owner.
struct podfeed_curl_callbacks {
    void *_Nonnull owner;
    /// Bytes of the body: how many were taken; another number ends the transfer.
    size_t (*_Nonnull body)(void *_Nonnull owner, const char *_Nonnull bytes, size_t count);
    /// One line of the answer's head.
    void (*_Nonnull head)(void *_Nonnull owner, const char *_Nonnull bytes, size_t count);
    /// Room for bytes to send: how many were put there; none at the end; -1 ends the transfer.
    long (*_Nonnull send)(void *_Nonnull owner, char *_Nonnull room, size_t count);
    /// The sending begins again at an offset.
    void (*_Nonnull rewind)(void *_Nonnull owner, int64_t offset);
    /// A connection to an address of 4 or 16 bytes is about to be opened: 0 refuses it.
    int (*_Nonnull allows)(void *_Nonnull owner, const uint8_t *_Nonnull address, size_t count);
    /// What libcurl says of its work.
    void (*_Nonnull word)(void *_Nonnull owner, const char *_Nonnull bytes, size_t count);
};

/// Has a transfer call these, which must outlive it.
void podfeed_curl_set_callbacks(CURL *_Nonnull handle, struct podfeed_curl_callbacks *_Nonnull callbacks);

// Several transfers at once.
CURLM *_Nullable podfeed_curl_multi_new(void);
void podfeed_curl_multi_free(CURLM *_Nonnull multi);
void podfeed_curl_multi_set_number(CURLM *_Nonnull multi, CURLMoption option, long value);
CURLMcode podfeed_curl_multi_add(CURLM *_Nonnull multi, CURL *_Nonnull handle);
CURLMcode podfeed_curl_multi_remove(CURLM *_Nonnull multi, CURL *_Nonnull handle);
/// Does what can be done now: how many transfers are still under way, or -1.
int podfeed_curl_multi_perform(CURLM *_Nonnull multi);
/// Waits until there is something to do.
void podfeed_curl_multi_wait(CURLM *_Nonnull multi, int milliseconds);
/// A transfer that has ended and its outcome; nil when there is none.
CURL *_Nullable podfeed_curl_multi_done(CURLM *_Nonnull multi, CURLcode *_Nonnull code);

/// Which kinds of addresses the resolver knows for a name: 1 for IPv4, 2 for IPv6, their sum for both.
int podfeed_address_families(const char *_Nonnull name);

#endif
