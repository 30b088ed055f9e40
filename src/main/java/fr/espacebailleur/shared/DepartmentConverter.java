package fr.espacebailleur.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
public class DepartmentConverter implements AttributeConverter<Department, String> {
    @Override
    public String convertToDatabaseColumn(Department attribute) {
        return attribute == null ? null : attribute.code();
    }

    @Override
    public Department convertToEntityAttribute(String column) {
        return column == null ? null : new Department(column);
    }
}
