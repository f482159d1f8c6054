// read FILE: the limit of reading, libxml2's SAX2 interface fed with chunks of 64 KiB.
//
// The handlers count elements, attributes and bytes of text, and keep nothing. Prints the counts.
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdio.h>
#include <string.h>

struct counts {
    unsigned long elements, attributes, items, text;
};

static void on_start(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                     const xmlChar **declared, int attributes, int defaulted, const xmlChar **values) {
    (void)prefix, (void)uri, (void)namespaces, (void)declared, (void)defaulted, (void)values;
    struct counts *counts = data;
    counts->elements += 1;
    counts->attributes += (unsigned long)attributes;
    counts->items += strcmp((const char *)name, "item") == 0;
}

static void on_end(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
    (void)data, (void)name, (void)prefix, (void)uri;
}

static void on_text(void *data, const xmlChar *text, int length) {
    (void)text;
    ((struct counts *)data)->text += (unsigned long)length;
}

int main(int count, char **arguments) {
    static char chunk[1 << 16];
    FILE *file = count == 2 ? fopen(arguments[1], "rb") : NULL;
    if (!file) {
        fputs("usage: read FILE\n", stderr);
        return 2;
    }
    struct counts counts = {0};
    xmlSAXHandler handler = {.initialized = XML_SAX2_MAGIC,
                             .startElementNs = on_start,
                             .endElementNs = on_end,
                             .characters = on_text,
                             .cdataBlock = on_text};
    xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&handler, &counts, NULL, 0, arguments[1]);
    // Without it libxml2 2.9 refuses input beyond 10 MB in one text, and some versions long documents.
    xmlCtxtUseOptions(parser, XML_PARSE_HUGE | XML_PARSE_NONET);
    size_t length;
    while ((length = fread(chunk, 1, sizeof chunk, file)) > 0) xmlParseChunk(parser, chunk, (int)length, 0);
    xmlParseChunk(parser, chunk, 0, 1);
    int sound = parser->wellFormed;
    xmlFreeParserCtxt(parser);
    fclose(file);
    printf("%lu items, %lu elements, %lu attributes, %lu bytes of text\n", counts.items, counts.elements,
           counts.attributes, counts.text);
    return sound ? 0 : 1;
}
