package de.umsetzungsmonitor.web.export;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files of reports are made, set as {@code tracker.export.*}.
 *
 * @param directory where files lie that were made in the background
 * @param atOnce with how many rows a file is sent as it is made; larger ones are made in the
 *     background
 * @param threads how many files an instance makes in the background at once
 * @param keep how long a file is kept
 * @param lease after how long without a sign of life an instance is taken for gone
 */
@ConfigurationProperties("tracker.export")
record ExportSettings(
    @DefaultValue("var/exports") Path directory,
    @DefaultValue("50000") long atOnce,
    @DefaultValue("1") int threads,
    @DefaultValue("7d") Duration keep,
    @DefaultValue("1m") Duration lease) {}
