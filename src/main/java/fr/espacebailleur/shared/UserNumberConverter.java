package fr.espacebailleur.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
public class UserNumberConverter implements AttributeConverter<UserNumber, String> {
    @Override
    public String convertToDatabaseColumn(UserNumber attribute) {
        return attribute == null ? null : attribute.value();
    }

    @Override
    public UserNumber convertToEntityAttribute(String column) {
        return column == null ? null : new UserNumber(column);
    }
}
