/** Forms of one given name that no rule of spelling brings together; each line is a name. */
const forms = `
mohamed muhammad mohammed mehmet mamadou mamadu muhamet mohd
yousef youssef yusuf joseph josef iosif yosyp jusuf giuseppe
ibrahim ibrahima abraham brahim ebrahim
ismail ismael smail
isa issa aissa
musa moussa moses mose
maryam mariam mariama meryem maria mariya
fatima fatma fatou fatoumata fatimah
aicha aisha ayesha aissatou aishatu
khadija kadija kadiatou hatice khadidja
oleksandr alexander aleksandr alessandro alejandro
oleksandra alexandra aleksandra alessandra
serhii sergei serhiy sergey sergio
mykola nikolai nikolay nicola
mykhailo mikhail michael michele
andrii andrei andriy andrey andrea andreas
hryhorii grigori hryhoriy grigory
yevhen evgeny yevgeni evgenii eugenio
yevheniia evgenia yevgenia
olena elena helena yelena
olha olga
kateryna ekaterina katerina yekaterina caterina
halyna galina halina
hanna anna ganna
iryna irina irena
oleh oleg
ihor igor
ivan john giovanni
petro pyotr pietro peter
pavlo pavel paolo
dmytro dmitry dmitri dmitriy
volodymyr vladimir
georghe gheorghe george giorgio
tesfay tesfai tesfaye
yonas jonas
dawit david davide daud dawood dawud
suleiman sulaiman souleymane suleyman soliman
`

const groupOf = new Map(
  forms
    .trim()
    .split('\n')
    .flatMap((line, group) => line.split(' ').map((form) => [form, group] as const)),
)

/** Whether two words, in lower-case Latin letters, are forms of one given name. */
export function areFormsOfOneName(left: string, right: string): boolean {
  const group = groupOf.get(left)
  return group !== undefined && group === groupOf.get(right)
}
