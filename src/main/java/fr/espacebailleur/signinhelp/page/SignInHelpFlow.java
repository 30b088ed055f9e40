package fr.espacebailleur.signinhelp.page;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.faces.flow.Flow;
import jakarta.faces.flow.builder.FlowBuilder;
import jakarta.faces.flow.builder.FlowBuilderParameter;
import jakarta.faces.flow.builder.FlowDefinition;

/**
 * The guided questions as a Faces Flow. It has no bean and keeps nothing: what was answered is in the address, from which
 * follows the question that is due. Its pages lie in the folder of its name; no other folder may begin with that name.
 */
@Dependent // without a scope Mojarra does not find the definition, and says nothing
public class SignInHelpFlow {

    static final String ID = "probleme-de-connexion";

    @Produces
    @FlowDefinition
    public Flow define(@FlowBuilderParameter FlowBuilder flow) {
        flow.id("", ID);
        for (String page : HelpPage.ALL) {
            flow.viewNode(page, "/" + ID + "/" + page + ".xhtml");
        }
        flow.viewNode(HelpPage.QUESTION, "/" + ID + "/" + HelpPage.QUESTION + ".xhtml")
                .markAsStartNode();
        return flow.getFlow();
    }
}
