import FeedValues

/// The elements of HTML, sorted by what they may do in the notes of a podcast.
///
/// Source: HTML Living Standard, sections 4 and 16.2; names in lower case.
public enum HTMLVocabulary {
    /// The elements that HTML has or had.
    public static let elements: Set<String> = Set(
        words(
            """
            a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink \
            blockquote body br button canvas caption center cite code col colgroup command content data datalist dd \
            del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset \
            h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins isindex kbd keygen label legend \
            li link listing main map mark marquee math menu menuitem meta meter multicol nav nextid nobr noembed \
            noframes noscript object ol optgroup option output p param picture plaintext portal pre progress q rb rbc \
            rp rt rtc ruby s samp script search section select shadow slot small source spacer span strike strong \
            style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var \
            video wbr xmp
            """))

    /// Elements that never have an end tag (HTML section 13.1.2, void elements; the older ones of section 16.2 with
    /// them).
    public static let void: Set<String> = Set(
        words(
            """
            area base basefont bgsound br col command embed frame hr img input keygen link meta nextid param source \
            spacer track wbr
            """))

    /// Elements whose end tag may be left out (HTML section 13.1.2.4).
    public static let optionalEnd: Set<String> = Set(
        words(
            """
            html head body p li dt dd rb rt rtc rp optgroup option colgroup caption thead tbody tfoot tr td th
            """))

    /// Elements that show what their `src` names.
    public static let shown: Set<String> = ["img", "audio", "video", "source", "track", "image", "input"]

    /// Elements that load or run something, send something away, or change the page around them.
    public static let dangerous: Set<String> = Set(
        words(
            """
            applet base bgsound button embed form frame frameset input isindex keygen link meta noembed object portal \
            script select textarea
            """))

    /// The hosts of players that publishers put into notes as an `iframe`; subdomains count.
    public static let playerHosts: Set<String> = Set(
        words(
            """
            acast.com anchor.fm archive.org ausha.co bandcamp.com blubrry.com buzzsprout.com captivate.fm castos.com \
            fireside.fm libsyn.com megaphone.fm mixcloud.com omny.fm pinecast.com player.vimeo.com podbean.com \
            podigee.io podomatic.com podtail.com redcircle.com rss.com share.transistor.fm simplecast.com \
            soundcloud.com spotify.com spreaker.com transistor.fm vimeo.com youtube-nocookie.com youtube.com \
            zencast.fm podcasts.apple.com
            """))

    /// The elements of notes that Apple, PSP-1 and Spotify name as shown.
    public static let shownByApple: Set<String> = ["p", "ol", "ul", "li", "a"]
    /// Those of PSP-1.
    public static let shownByPSP1: Set<String> = ["p", "ol", "ul", "li", "a", "b", "i", "strong", "em"]
    /// Those of Spotify.
    public static let shownBySpotify: Set<String> = ["p", "br", "a", "h1", "h2", "ul", "ol", "li"]

    /// Properties of CSS that lay something over the page, or run code in old browsers.
    public static let dangerousProperties: Set<String> = ["position", "behavior", "-ms-behavior", "-moz-binding"]

    private static func words(_ text: String) -> [String] { text.words() }
}
