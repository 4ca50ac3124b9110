import {
  mediaAttachment,
  newDocumentId,
  newUlid,
  type PlanSignature,
  type PlanVersion,
  planContent,
  planHash,
} from '@approdo/schemas'
import { useRecords } from '../../stores/records.ts'
import { signatureImage } from '../media/signature-image.ts'
import type { CaseFile } from '../people/use-case-file.ts'
import { isRefused, type SignatureForm, type SigningForm } from './signing-form.ts'

/**
 * Gives `sign(file, form)`: freezes the plan as a version with what each said, keeps the pictures of the signatures, and lets the plan go
 * on: in force, or, where the person said no, as it was. Gives the version.
 */
export function useSignPlan() {
  const records = useRecords()

  return async function sign(file: CaseFile, form: SigningForm): Promise<PlanVersion | undefined> {
    const [plan, record] = [file.plan.value, file.record.value]
    if (!plan || !record) return undefined
    const scope = record._id
    const content = planContent({
      plan,
      record,
      goals: file.goals.value,
      supports: file.supports.value,
      commitments: file.commitments.value,
    })
    const earlier = records.inScope(scope, 'plan-version').filter((one) => one.plan === plan._id)
    const version = Math.max(0, ...earlier.map((one) => one.version)) + 1
    const about = newDocumentId(scope, 'plan-version')
    const signing = form.signatures.map((one) => ({ form: one, entry: signature(scope, one) }))
    const stored = await records.create(
      'plan-version',
      scope,
      {
        plan: plan._id,
        version,
        content,
        hash: planHash({ plan: plan._id, version, content }),
        signedOn: form.on,
        place: form.place.trim(),
        signing: signing.map(({ entry }) => entry),
        ...(form.languageRead !== '' && { languageRead: form.languageRead }),
        ...(form.withInterpreter && { interpreter: form.interpreter.trim() }),
        frozenAt: new Date().toISOString(),
      },
      { id: about },
    )
    for (const one of signing) await keepPicture(scope, about, one.form, one.entry)
    if (!isRefused(form)) {
      const { beginsOn: _before, ...unsigned } = plan
      await records.save({
        ...unsigned,
        status: 'signed',
        ...(form.beginsOn && { beginsOn: form.beginsOn }),
        signedBy: form.signatures[0]?.name.trim() ?? '',
        signedPlace: form.place.trim(),
        signedOn: form.on,
        signedHow: form.signatures[0]?.how === 'onPaper' ? 'onPaper' : 'onTablet',
      })
    }
    return stored
  }

  async function keepPicture(
    scope: string,
    about: string,
    form: SignatureForm,
    entry: PlanSignature,
  ): Promise<void> {
    if (entry.media === undefined) return
    const fields = {
      about,
      kind: 'signature' as const,
      takenAt: new Date().toISOString(),
      caption: entry.name,
    }
    const files = { [mediaAttachment]: await signatureImage(form.strokes) }
    await records.create('media', scope, fields, { id: entry.media, files })
  }
}

const signature = (scope: string, { by, name, how, reason }: SignatureForm): PlanSignature => ({
  id: newUlid(),
  by,
  name: name.trim(),
  how,
  ...(how === 'refused' && { reason: reason.trim() }),
  ...(how === 'onTablet' && { media: newDocumentId(scope, 'media') }),
})
