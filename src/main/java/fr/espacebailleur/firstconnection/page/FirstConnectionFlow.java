package fr.espacebailleur.firstconnection.page;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.faces.flow.Flow;
import jakarta.faces.flow.builder.FlowBuilder;
import jakarta.faces.flow.builder.FlowBuilderParameter;
import jakarta.faces.flow.builder.FlowDefinition;

/**
 * Steps 2 to 5 as a Faces Flow: whoever enters finds the step that is due, whoever leaves does so by a return node.
 *
 * <p>It has no bean and keeps nothing: the step that is due comes from the database. Its pages lie in the folder of its
 * name; no other folder may begin with that name.
 */
@Dependent // without a scope Mojarra does not find the definition, and says nothing
public class FirstConnectionFlow {

    static final String ID = "premiere-connexion";

    @Produces
    @FlowDefinition
    public Flow define(@FlowBuilderParameter FlowBuilder flow) {
        flow.id("", ID);
        flow.switchNode("etape-due")
                .markAsStartNode()
                .defaultOutcome(StepPage.FINISHED)
                .switchCase()
                .condition("#{stepPage.due eq '" + StepPage.INFORMATION + "'}")
                .fromOutcome(StepPage.INFORMATION)
                .switchCase()
                .condition("#{stepPage.due eq '" + StepPage.CODE + "'}")
                .fromOutcome(StepPage.CODE)
                .switchCase()
                .condition("#{stepPage.due eq '" + StepPage.PASSWORD + "'}")
                .fromOutcome(StepPage.PASSWORD)
                .switchCase()
                .condition("#{stepPage.due eq '" + StepPage.USAGE_RULES + "'}")
                .fromOutcome(StepPage.USAGE_RULES)
                .switchCase()
                .condition("#{stepPage.due eq '" + StepPage.TERMS_OF_USE + "'}")
                .fromOutcome(StepPage.TERMS_OF_USE);
        for (String page : StepPage.ALL) {
            flow.viewNode(page, "/" + ID + "/" + page + ".xhtml");
        }
        flow.returnNode(StepPage.FINISHED).fromOutcome("/index?bienvenue=oui");
        flow.returnNode(StepPage.DECLINED).fromOutcome("/acceptation-refusee");
        return flow.getFlow();
    }
}
