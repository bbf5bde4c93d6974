package nl.relocationtracker.api.pages;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** Leads on after something was recorded, so that loading again records nothing; the next page tells what was done. */
public final class SeeOther extends RedirectView {

    static final String TOLD = "told";

    private final String told;

    /**
     * @param path of a page of this program
     * @param told the last part of the message {@code told.<told>}; null to tell nothing
     */
    public SeeOther(String path, String told) {
        super(path, true, true, false);
        this.told = told;
        setStatusCode(HttpStatus.SEE_OTHER);
        setExpandUriTemplateVariables(false);
    }

    String told() {
        return told;
    }
}
