package fr.espacebailleur.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
public class PersonNameConverter implements AttributeConverter<PersonName, String> {
    @Override
    public String convertToDatabaseColumn(PersonName attribute) {
        return attribute == null ? null : attribute.value();
    }

    @Override
    public PersonName convertToEntityAttribute(String column) {
        return column == null ? null : new PersonName(column);
    }
}
