/** A small file as ESCO publishes them, with a row that is wrong. */
export const escoFile = {
  name: 'occupations_fr.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status',
      'Occupation,http://data.europa.eu/esco/occupation/mason,7112,maçon/maçonne,"maçon de pierre\nouvrier du gros œuvre",released',
      'Occupation,not an address,7112,perdu,,released',
    ].join('\r\n'),
  ),
}
