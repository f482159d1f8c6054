// What Swift cannot say or should not see of libxml2, as functions without state.

#pragma once

#include <iconv.h>
#include <libxml/xmlversion.h>
// Foundation brings an ICU of its own, and the declarations of two don't go into one compilation. What libxml2's headers
// say with it is private to the library.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlwriter.h>

// Reading

// libxml2 2.12 made the error constant; this is the type on both sides of that change.
typedef void (*podfeed_error_function)(void *state, const xmlError *error);

// A push parser that expands no entity, loads nothing, and ignores the declared encoding:
// its caller hands it UTF-8.
static inline xmlParserCtxtPtr podfeed_push_parser(
    void *state, startElementNsSAX2Func start, endElementNsSAX2Func end, charactersSAXFunc text,
    cdataBlockSAXFunc cdata, commentSAXFunc comment, processingInstructionSAXFunc instruction,
    internalSubsetSAXFunc doctype, entityDeclSAXFunc entity, attributeDeclSAXFunc attribute,
    podfeed_error_function error) {
    xmlSAXHandler sax = {0};
    sax.initialized = XML_SAX2_MAGIC;
    sax.startElementNs = start;
    sax.endElementNs = end;
    sax.characters = text;
    sax.ignorableWhitespace = text;
    sax.cdataBlock = cdata;
    sax.comment = comment;
    sax.processingInstruction = instruction;
    sax.internalSubset = doctype;
    sax.entityDecl = entity;
    sax.attributeDecl = attribute;
    sax.serror = (xmlStructuredErrorFunc)error;
    xmlParserCtxtPtr context = xmlCreatePushParserCtxt(&sax, state, NULL, 0, NULL);
    if (context != NULL) xmlCtxtUseOptions(context, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
    return context;
}

// Frees a parser, and the document that it makes for itself where it meets the declaration of an entity.
static inline void podfeed_free_parser(xmlParserCtxtPtr context) {
    if (context->myDoc != NULL) xmlFreeDoc(context->myDoc);
    context->myDoc = NULL;
    xmlFreeParserCtxt(context);
}

// A parser of HTML in memory that builds no tree, loads nothing, and believes no <meta>: the text must be UTF-8.
// Its dictionary takes some 5,000 bytes of names: libxml2 compares each attribute of a tag with each other name there.
static inline htmlParserCtxtPtr podfeed_html_parser(
    const char *text, int size, void *state, startElementSAXFunc start, endElementSAXFunc end,
    charactersSAXFunc characters, cdataBlockSAXFunc raw, commentSAXFunc comment,
    processingInstructionSAXFunc instruction, podfeed_error_function error) {
    htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt(text, size);
    if (context == NULL) return NULL;
    xmlSAXHandler sax = {0};
    sax.initialized = XML_SAX2_MAGIC;
    sax.startElement = start;
    sax.endElement = end;
    sax.characters = characters;
    sax.ignorableWhitespace = characters;
    sax.cdataBlock = raw;
    sax.comment = comment;
    sax.processingInstruction = instruction;
    sax.serror = (xmlStructuredErrorFunc)error;
    *context->sax = sax;
    context->userData = state;
    htmlCtxtUseOptions(context, HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD);
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
    xmlDictSetLimit(context->dict, 1000);
    return context;
}

// How many bytes of UTF-8 the parser has read, up to the event it is reporting.
static inline long podfeed_bytes_consumed(xmlParserCtxtPtr context) {
    xmlParserInputPtr input = context->input;
    return input == NULL ? -1 : (long)input->consumed + (long)(input->cur - input->base);
}

// iconv's error value, a cast that Swift does not import.
static inline int podfeed_iconv_failed(iconv_t converter) { return converter == (iconv_t)-1; }
