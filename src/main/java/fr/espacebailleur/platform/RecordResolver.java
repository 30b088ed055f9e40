package fr.espacebailleur.platform;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

/** Pages read the components of records that doors hand out; Jakarta EE 11 can do so by itself. */
public class RecordResolver extends ELResolver {

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return component(base, property)
                .map(component -> {
                    context.setPropertyResolved(base, property);
                    return read(base, component);
                })
                .orElse(null);
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return component(base, property)
                .<Class<?>>map(component -> {
                    context.setPropertyResolved(base, property);
                    return component.getType();
                })
                .orElse(null);
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // A record does not change.
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        boolean ours = component(base, property).isPresent();
        context.setPropertyResolved(ours);
        return ours;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }

    private static Optional<RecordComponent> component(Object base, Object property) {
        return base instanceof Record && property != null
                ? Arrays.stream(base.getClass().getRecordComponents())
                        .filter(component -> component.getName().equals(property.toString()))
                        .findFirst()
                : Optional.empty();
    }

    private static Object read(Object base, RecordComponent component) {
        try {
            return component.getAccessor().invoke(base);
        } catch (ReflectiveOperationException unreadable) {
            throw new ELException(unreadable);
        }
    }
}
