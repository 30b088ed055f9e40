package fr.espacebailleur.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
public class JobTitleConverter implements AttributeConverter<JobTitle, String> {
    @Override
    public String convertToDatabaseColumn(JobTitle attribute) {
        return attribute == null ? null : attribute.value();
    }

    @Override
    public JobTitle convertToEntityAttribute(String column) {
        return column == null ? null : new JobTitle(column);
    }
}
