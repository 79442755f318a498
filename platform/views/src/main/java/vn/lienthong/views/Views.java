package vn.lienthong.views;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * Everything a service imports to show what has happened: register, watch, figures, explanations and records of custody, over HTTP.
 * It consumes {@code project-in-0}, and a kind of matter explains itself where the service has its {@code Explains}.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class Views {}
