export const stateless = 'XXA'
export const unknownCountry = 'XXX'
