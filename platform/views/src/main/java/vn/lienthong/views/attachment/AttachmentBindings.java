package vn.lienthong.views.attachment;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.lienthong.runtime.content.ContentBeans;

/** Binds the store that attachments were put in at the door. */
@Configuration(proxyBeanMethods = false)
@Import(ContentBeans.class)
class AttachmentBindings {}
