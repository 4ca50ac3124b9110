import { type CaseWeights, caseWeight } from '@approdo/schemas'

const children = ['2018-03-01', '2020-06-01', '2022-09-01'].map((birthDate) => ({ birthDate }))
const someDay = '2026-03-01'

/** What a case to talk about weighs by these points: five at home, three of them children, two hard dimensions, two months in. */
export const exampleWeight = (weights: CaseWeights): number =>
  caseWeight(
    {
      record: {
        person: { givenName: '', familyName: '' },
        household: [...children, { birthDate: '1988-01-01' }],
        intakeOn: '2026-01-01',
      },
      assessment: {
        dimensions: [
          { id: 'b', scale: 1 },
          { id: 'e', scale: 2 },
        ],
      },
      reviewDays: undefined,
    },
    someDay,
    weights,
  ).weight
