package fr.espacebailleur.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
public class LegalNameConverter implements AttributeConverter<LegalName, String> {
    @Override
    public String convertToDatabaseColumn(LegalName attribute) {
        return attribute == null ? null : attribute.value();
    }

    @Override
    public LegalName convertToEntityAttribute(String column) {
        return column == null ? null : new LegalName(column);
    }
}
