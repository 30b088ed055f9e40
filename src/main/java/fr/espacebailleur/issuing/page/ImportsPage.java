package fr.espacebailleur.issuing.page;

import fr.espacebailleur.account.DescribeAccount;
import fr.espacebailleur.issuing.FollowImports;
import fr.espacebailleur.issuing.ReceiveFile;
import fr.espacebailleur.issuing.Received;
import fr.espacebailleur.journal.Warrant;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.web.Form;
import fr.espacebailleur.web.PageAddress;
import fr.espacebailleur.web.SignedInAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** « Imports »: send a file, and see those that came before, a page of them at a time. */
@Named
@RequestScoped
public class ImportsPage {
    private static final int PER_PAGE = 50;

    @Inject
    private FollowImports follow;

    @Inject
    private ReceiveFile receive;

    @Inject
    private SignedInAccount signedIn;

    @Inject
    private DescribeAccount describe;

    private Part file;
    private List<ImportRow> rows;

    /** What the upload gate turned away is told here. */
    public void load() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.isPostback() && PageAddress.parameter(UploadGate.TOO_LARGE).isPresent()) {
            new Form().refuse("fichier", receive.tooLarge());
        }
    }

    /** Goes on by a redirect of its own: a window that walks no flow has no navigation in Mojarra. */
    public void send() throws IOException {
        Form form = new Form();
        try (InputStream content = chosen().getInputStream()) {
            Received received = receive.of(content, file.getSubmittedFileName(), warrant());
            ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
            context.redirect(context.getRequestContextPath() + "/agent/import?id=" + received.importId()
                    + (received.alreadyKnown() ? "&connu=oui" : ""));
        } catch (Refusal refusal) {
            form.refuse("fichier", refusal);
        }
    }

    private Part chosen() {
        if (file == null
                || file.getSubmittedFileName() == null
                || file.getSubmittedFileName().isEmpty()) {
            throw new Refusal("fichier.manque");
        }
        return file;
    }

    private Warrant warrant() {
        long id = signedIn.id();
        return Warrant.of(id, describe.of(id).holderName());
    }

    public List<ImportRow> getRows() {
        if (rows == null) {
            rows = follow.all(first(), PER_PAGE).stream().map(ImportRow::new).toList();
        }
        return rows;
    }

    public boolean isOlder() {
        return first() + PER_PAGE < follow.count();
    }

    public boolean isNewer() {
        return first() > 0;
    }

    public int getOlderFrom() {
        return first() + PER_PAGE;
    }

    public int getNewerFrom() {
        return Math.max(0, first() - PER_PAGE);
    }

    private static int first() {
        return PageAddress.parameter("a-partir-de")
                .filter(typed -> typed.matches("[0-9]{1,7}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
