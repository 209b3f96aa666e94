package org.meetingmigration.server.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Serves [Assets].
@RestController
class AssetController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    /// Another hash than the file has is that of another release: not found, and the page is to be loaded anew.
    @GetMapping(Assets.ROOT + "{hash}/{name}")
    ResponseEntity<byte[]> asset(
            @PathVariable String hash,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        var asset = assets.find(name).filter(found -> found.hash().equals(hash)).orElse(null);
        if (asset == null) {
            return ResponseEntity.notFound().build();
        }
        var eTag = '"' + hash + '"';
        var answer = ResponseEntity.status(eTag.equals(known) ? 304 : 200)
                .cacheControl(FOR_EVER)
                .eTag(eTag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (eTag.equals(known)) {
            return answer.build();
        }
        answer.header(HttpHeaders.CONTENT_TYPE, asset.contentType());
        return accepted.contains("gzip")
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.zipped())
                : answer.body(asset.bytes());
    }
}
