package fr.espacebailleur.administrator.page;

import fr.espacebailleur.administrator.CreateSeveral;
import fr.espacebailleur.administrator.FileLine;
import fr.espacebailleur.credential.page.Signature;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.web.Form;
import fr.espacebailleur.web.PageAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * « Créer plusieurs utilisateurs », once the administrator has shown again who he is. The report is the answer to the file itself and is kept nowhere: whoever reloads it
 * sends the file again, which creates nobody twice.
 */
@Named
@RequestScoped
public class CreateSeveralPage {

    @Inject
    private CreateSeveral createSeveral;

    @Inject
    private WorkingMember administrator;

    @Inject
    private Signature signature;

    private Part file;
    private List<FileLine> lines = List.of();

    /** What the upload gate turned away is told here. */
    public void load() {
        if (!FacesContext.getCurrentInstance().isPostback()
                && PageAddress.parameter("trop-grand").isPresent()) {
            new Form().refuse("fichier", new Refusal("utilisateurs.volumineux"));
        }
    }

    public void send() throws IOException {
        if (isShownForAnotherAccount()) {
            ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
            context.redirect(context.getRequestContextPath() + "/page-expiree");
            return;
        }
        Form form = new Form();
        try {
            if (file == null || file.getSize() == 0) {
                throw new Refusal("utilisateurs.manque");
            }
            if (signature.isHis(form)) {
                create();
            }
        } catch (Refusal refusal) {
            form.refuse("fichier", refusal);
        }
    }

    private void create() throws IOException {
        try (InputStream content = file.getInputStream()) {
            lines = createSeveral.of(content, administrator.card().landlordId(), administrator.warrant());
        }
    }

    /** The filter that asks this of other forms does not read one with a file in it. */
    private boolean isShownForAnotherAccount() {
        String own = administrator.card().userNumber().value();
        return PageAddress.parameter("compte-affiche").filter(own::equals).isEmpty();
    }

    public List<FileLine> getLines() {
        return lines;
    }

    public long getCreated() {
        return lines.stream().filter(FileLine::isCreated).count();
    }

    public long getRefused() {
        return lines.size() - getCreated();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
