/** The tables of HSDS 2 and 3 by the names that files give them, and the list in which their rows nest. */
const known: Record<string, readonly string[]> = {
  organization: ['organizations'],
  location: ['locations'],
  service: ['services'],
  service_at_locations: ['service_at_location', 'services_at_location', 'services_at_locations'],
  addresses: ['address', 'physical_address', 'physical_addresses'],
  postal_addresses: ['postal_address'],
  phones: ['phone'],
  schedules: ['schedule', 'regular_schedule', 'regular_schedules'],
  holiday_schedules: ['holiday_schedule'],
  languages: ['language'],
  required_documents: ['required_document'],
  contacts: ['contact'],
  cost_options: ['cost_option'],
  eligibility: ['eligibilities'],
  accessibility: ['accessibility_for_disabilities', 'accessibilities'],
  service_areas: ['service_area'],
  funding: ['fundings'],
  programs: ['program'],
  payments_accepted: ['payment_accepted'],
  organization_identifiers: ['organization_identifier'],
  urls: ['url'],
  units: ['unit'],
  service_capacity: ['service_capacities'],
  attributes: ['attribute', 'other_attribute', 'other_attributes'],
  service_taxonomy: ['services_taxonomy', 'service_taxonomies'],
  metadata: [],
  taxonomy_terms: ['taxonomy_term'],
  taxonomies: ['taxonomy'],
  meta_table_descriptions: ['meta_table_description'],
}

const byName = new Map(
  Object.entries(known).flatMap(([table, names]) => [table, ...names].map((name) => [name, table] as const)),
)

/** The table that a file or resource name stands for: `phone.csv` → `phones`; undefined for a name of its own. */
export const tableNamed = (name: string): string | undefined =>
  byName.get(
    name
      .toLowerCase()
      .replace(/\.(csv|tsv|txt|json)$/, '')
      .replaceAll(/[\s-]+/g, '_'),
  )
