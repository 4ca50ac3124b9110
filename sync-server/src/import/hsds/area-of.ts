import { type ServiceArea, serviceAreas } from '@approdo/schemas'

/** Words of taxonomies and keywords, in Italian and English, that belong to one area alone. */
const words: Record<ServiceArea, RegExp> = {
  mediation: /mediazion|mediator|interpret|translation|traduzion/,
  material_reception:
    /\bfood\b|\bmeals?\b|\bmens[ae]\b|pasti|alimentar|clothing|vestiario|indumenti|material goods|beni di prima/,
  local_services:
    /information and referral|referral|segretariato|sportello unico|orientamento ai servizi|\b211\b/,
  training:
    /educat|scuol|\bschool|training|formazion|corsi d|courses|\besl\b|literacy|alfabetizz|istruzion|tutor/,
  work: /employ|\bjobs?\b|\bwork\b|lavor|impieg|career|occupazion|tirocin/,
  housing: /hous|shelter|abita|alloggi|\brent|affitt|homeless|dormitor/,
  social:
    /social (inclusion|activit|support)|socializz|inclusione|recreation|communit|ricreativ|volunt|volontar|aggregaz|parent|famigl/,
  legal:
    /\blegal|\blaw\b|giuridic|immigration|asylum|asilo|avvocat|advocacy|permesso di soggiorno|\brights\b/,
  health:
    /health|medic|\bsalut|sanitar|clinic|dental|psicolog|psycholog|counsel+ing|hospital|ospedal|addict|dipendenz/,
}

/** The area that the words of a service's terms point to, when all that are clear point to one; else undefined. */
export function areaOf(terms: readonly string[]): ServiceArea | undefined {
  const code = serviceAreas.find((area) => terms.some((term) => term.trim().toLowerCase() === area))
  if (code !== undefined) return code
  const text = terms.map((term) => term.toLowerCase())
  const found = serviceAreas.filter((area) => text.some((term) => words[area].test(term)))
  return found.length === 1 ? found[0] : undefined
}
