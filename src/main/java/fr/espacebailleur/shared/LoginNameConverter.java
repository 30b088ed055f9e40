package fr.espacebailleur.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
public class LoginNameConverter implements AttributeConverter<LoginName, String> {
    @Override
    public String convertToDatabaseColumn(LoginName attribute) {
        return attribute == null ? null : attribute.value();
    }

    @Override
    public LoginName convertToEntityAttribute(String column) {
        return column == null ? null : new LoginName(column);
    }
}
