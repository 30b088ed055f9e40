package fr.espacebailleur.agent.page;

import fr.espacebailleur.caf.Caf;
import fr.espacebailleur.caf.DescribeCaf;
import fr.espacebailleur.shared.Department;
import fr.espacebailleur.shared.EmailAddress;
import fr.espacebailleur.shared.Refusal;
import fr.espacebailleur.web.PageAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** « Caf »: how each département's is reached. */
@Named
@RequestScoped
public class CafsPage {

    @Inject
    private DescribeCaf describe;

    private List<Caf> cafs;

    public List<Caf> getCafs() {
        if (cafs == null) {
            cafs = describe.all();
        }
        return cafs;
    }

    public String email(Caf caf) {
        return caf.contact().email().map(EmailAddress::value).orElse("");
    }

    public long getKnown() {
        return getCafs().stream().filter(caf -> caf.contact().isKnown()).count();
    }

    /** The name of the one that was just corrected, as the address says; null when none was. */
    public String getCorrected() {
        return PageAddress.parameter("fait")
                .flatMap(code ->
                        Refusal.toEmpty(() -> describe.of(Department.of(code)).name()))
                .orElse(null);
    }
}
