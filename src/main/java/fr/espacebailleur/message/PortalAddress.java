package fr.espacebailleur.message;

/** The portal's addresses as messages show them; paper cannot be corrected afterwards. */
final class PortalAddress {

    private PortalAddress() {}

    /** @param publicUrl as it is configured, with or without a slash at its end */
    static String of(String publicUrl, String page) {
        return publicUrl.replaceAll("/+$", "") + page;
    }
}
