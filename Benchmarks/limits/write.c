// write FEED COPY: the limit of writing, libxml2's xmlTextWriter to a file.
//
// Reads the items of a feed that podfeed has written into structs; then the clock runs, and the items are written
// again. Prints the seconds of the writing: of the wall, of the CPU.
#define _GNU_SOURCE
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { most = 8 };

struct person {
    char *role, *group, *href, *img, *name;
};

struct transcript {
    char *url, *type, *language;
};

struct alternate {
    char *type, *title, *source;
    long length;
};

struct item {
    char *title, *link, *guid, *description, *content, *url, *type, *explicit, *image, *episode_type, *chapters;
    char *chapters_type;
    time_t date;
    long length, duration, episode, season;
    struct person people[most];
    struct transcript transcripts[most];
    struct alternate alternates[most];
    int people_count, transcripts_count, alternates_count;
};

struct feed {
    struct item *items;
    size_t count, capacity;
};

static void fail(const char *reason) {
    fprintf(stderr, "write: %s\n", reason);
    exit(2);
}

// Reading: what is not timed.

static char *attribute(xmlTextReaderPtr reader, const char *name) {
    return (char *)xmlTextReaderGetAttribute(reader, (const xmlChar *)name);
}

// A copy: what libxml2 gives has room for 4 KiB at the least.
static char *text(xmlTextReaderPtr reader) {
    xmlChar *text = xmlTextReaderReadString(reader);
    char *copy = strdup(text ? (const char *)text : "");
    xmlFree(text);
    if (!copy) fail("no memory");
    return copy;
}

static long number(char *text) {
    long value = text ? strtol(text, NULL, 10) : 0;
    free(text);
    return value;
}

static time_t date(char *text) {
    struct tm parts = {0};
    if (!text || !strptime(text, "%a, %d %b %Y %H:%M:%S +0000", &parts)) fail("a date is not of UTC");
    free(text);
    return timegm(&parts);
}

static int next(int *count) {
    if (*count == most) fail("an item has more of a kind than this program holds");
    return (*count)++;
}

static void read_podcast(xmlTextReaderPtr reader, const char *name, struct item *item) {
    if (strcmp(name, "podcast:person") == 0) {
        item->people[next(&item->people_count)] =
            (struct person){attribute(reader, "role"), attribute(reader, "group"), attribute(reader, "href"),
                            attribute(reader, "img"), text(reader)};
    } else if (strcmp(name, "podcast:transcript") == 0) {
        item->transcripts[next(&item->transcripts_count)] = (struct transcript){
            attribute(reader, "url"), attribute(reader, "type"), attribute(reader, "language")};
    } else if (strcmp(name, "podcast:chapters") == 0) {
        item->chapters = attribute(reader, "url");
        item->chapters_type = attribute(reader, "type");
    } else if (strcmp(name, "podcast:alternateEnclosure") == 0) {
        item->alternates[next(&item->alternates_count)] = (struct alternate){
            attribute(reader, "type"), attribute(reader, "title"), NULL, number(attribute(reader, "length"))};
    } else if (strcmp(name, "podcast:source") == 0) {
        item->alternates[item->alternates_count - 1].source = attribute(reader, "uri");
    }
}

static void read_element(xmlTextReaderPtr reader, const char *name, struct item *item) {
    if (strcmp(name, "title") == 0) item->title = text(reader);
    else if (strcmp(name, "link") == 0) item->link = text(reader);
    else if (strcmp(name, "guid") == 0) item->guid = text(reader);
    else if (strcmp(name, "pubDate") == 0) item->date = date(text(reader));
    else if (strcmp(name, "description") == 0) item->description = text(reader);
    else if (strcmp(name, "content:encoded") == 0) item->content = text(reader);
    else if (strcmp(name, "enclosure") == 0) {
        item->url = attribute(reader, "url");
        item->length = number(attribute(reader, "length"));
        item->type = attribute(reader, "type");
    } else if (strcmp(name, "itunes:duration") == 0) item->duration = number(text(reader));
    else if (strcmp(name, "itunes:explicit") == 0) item->explicit = text(reader);
    else if (strcmp(name, "itunes:image") == 0) item->image = attribute(reader, "href");
    else if (strcmp(name, "itunes:episode") == 0) item->episode = number(text(reader));
    else if (strcmp(name, "itunes:season") == 0) item->season = number(text(reader));
    else if (strcmp(name, "itunes:episodeType") == 0) item->episode_type = text(reader);
    else read_podcast(reader, name, item);
}

static struct item *add(struct feed *feed) {
    if (feed->count == feed->capacity) {
        feed->capacity = feed->capacity ? feed->capacity * 2 : 1024;
        feed->items = realloc(feed->items, feed->capacity * sizeof *feed->items);
        if (!feed->items) fail("no memory");
    }
    struct item *item = &feed->items[feed->count++];
    memset(item, 0, sizeof *item);
    return item;
}

static void read_items(const char *path, struct feed *feed) {
    xmlTextReaderPtr reader = xmlReaderForFile(path, NULL, XML_PARSE_HUGE | XML_PARSE_NONET);
    if (!reader) fail("the feed cannot be read");
    struct item *item = NULL;
    int more;
    while ((more = xmlTextReaderRead(reader)) == 1) {
        if (xmlTextReaderNodeType(reader) != XML_READER_TYPE_ELEMENT) continue;
        const char *name = (const char *)xmlTextReaderConstName(reader);
        if (xmlTextReaderDepth(reader) == 2 && strcmp(name, "item") == 0) item = add(feed);
        else if (item && xmlTextReaderDepth(reader) >= 3) read_element(reader, name, item);
    }
    if (more != 0) fail("the feed is not well-formed");
    xmlFreeTextReader(reader);
}

// Writing: what is timed.

#define S(text) ((const xmlChar *)(text))

static void element(xmlTextWriterPtr writer, const char *name, const char *value) {
    if (value) xmlTextWriterWriteElement(writer, S(name), S(value));
}

static void number_element(xmlTextWriterPtr writer, const char *name, long value) {
    char digits[24];
    snprintf(digits, sizeof digits, "%ld", value);
    xmlTextWriterWriteElement(writer, S(name), S(digits));
}

static void with(xmlTextWriterPtr writer, const char *name, const char *value) {
    if (value) xmlTextWriterWriteAttribute(writer, S(name), S(value));
}

static void with_number(xmlTextWriterPtr writer, const char *name, long value) {
    char digits[24];
    snprintf(digits, sizeof digits, "%ld", value);
    xmlTextWriterWriteAttribute(writer, S(name), S(digits));
}

static void html_element(xmlTextWriterPtr writer, const char *name, const char *value) {
    xmlTextWriterStartElement(writer, S(name));
    xmlTextWriterWriteCDATA(writer, S(value));
    xmlTextWriterEndElement(writer);
}

static void write_core(xmlTextWriterPtr writer, const struct item *item) {
    char date[40];
    struct tm parts;
    gmtime_r(&item->date, &parts);
    strftime(date, sizeof date, "%a, %d %b %Y %H:%M:%S +0000", &parts);
    element(writer, "title", item->title);
    element(writer, "link", item->link);
    xmlTextWriterStartElement(writer, S("guid"));
    with(writer, "isPermaLink", "false");
    xmlTextWriterWriteString(writer, S(item->guid));
    xmlTextWriterEndElement(writer);
    element(writer, "pubDate", date);
    html_element(writer, "description", item->description);
    html_element(writer, "content:encoded", item->content);
    xmlTextWriterStartElement(writer, S("enclosure"));
    with(writer, "url", item->url);
    with_number(writer, "length", item->length);
    with(writer, "type", item->type);
    xmlTextWriterEndElement(writer);
}

static void write_itunes(xmlTextWriterPtr writer, const struct item *item) {
    number_element(writer, "itunes:duration", item->duration);
    element(writer, "itunes:explicit", item->explicit);
    if (item->image) {
        xmlTextWriterStartElement(writer, S("itunes:image"));
        with(writer, "href", item->image);
        xmlTextWriterEndElement(writer);
    }
    if (item->episode) number_element(writer, "itunes:episode", item->episode);
    if (item->season) number_element(writer, "itunes:season", item->season);
    element(writer, "itunes:episodeType", item->episode_type);
}

static void write_podcast(xmlTextWriterPtr writer, const struct item *item) {
    if (item->season) number_element(writer, "podcast:season", item->season);
    if (item->episode) number_element(writer, "podcast:episode", item->episode);
    for (const struct person *person = item->people; person < item->people + item->people_count; person++) {
        xmlTextWriterStartElement(writer, S("podcast:person"));
        with(writer, "role", person->role);
        with(writer, "group", person->group);
        with(writer, "href", person->href);
        with(writer, "img", person->img);
        xmlTextWriterWriteString(writer, S(person->name));
        xmlTextWriterEndElement(writer);
    }
    for (int index = 0; index < item->transcripts_count; index++) {
        xmlTextWriterStartElement(writer, S("podcast:transcript"));
        with(writer, "url", item->transcripts[index].url);
        with(writer, "type", item->transcripts[index].type);
        with(writer, "language", item->transcripts[index].language);
        xmlTextWriterEndElement(writer);
    }
    if (item->chapters) {
        xmlTextWriterStartElement(writer, S("podcast:chapters"));
        with(writer, "url", item->chapters);
        with(writer, "type", item->chapters_type);
        xmlTextWriterEndElement(writer);
    }
    for (int index = 0; index < item->alternates_count; index++) {
        xmlTextWriterStartElement(writer, S("podcast:alternateEnclosure"));
        with(writer, "type", item->alternates[index].type);
        with_number(writer, "length", item->alternates[index].length);
        with(writer, "title", item->alternates[index].title);
        xmlTextWriterStartElement(writer, S("podcast:source"));
        with(writer, "uri", item->alternates[index].source);
        xmlTextWriterEndElement(writer);
        xmlTextWriterEndElement(writer);
    }
}

// The head is left out: from the first item on the bytes are those of the feed.
static void write_feed(const struct feed *feed, const char *path) {
    xmlTextWriterPtr writer = xmlNewTextWriterFilename(path, 0);
    if (!writer) fail("the copy cannot be opened");
    xmlTextWriterSetIndent(writer, 1);
    xmlTextWriterSetIndentString(writer, S("  "));
    xmlTextWriterStartDocument(writer, NULL, "UTF-8", NULL);
    xmlTextWriterStartElement(writer, S("rss"));
    xmlTextWriterStartElement(writer, S("channel"));
    for (const struct item *item = feed->items; item < feed->items + feed->count; item++) {
        xmlTextWriterStartElement(writer, S("item"));
        write_core(writer, item);
        write_itunes(writer, item);
        write_podcast(writer, item);
        xmlTextWriterEndElement(writer);
    }
    xmlTextWriterEndDocument(writer);
    xmlFreeTextWriter(writer);
}

static double seconds(clockid_t clock) {
    struct timespec time;
    clock_gettime(clock, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
    if (count != 3) fail("usage: write FEED COPY");
    struct feed feed = {0};
    read_items(arguments[1], &feed);
    double wall = seconds(CLOCK_MONOTONIC), cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
    write_feed(&feed, arguments[2]);
    printf("%f %f\n", seconds(CLOCK_MONOTONIC) - wall, seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu);
    return 0;
}
