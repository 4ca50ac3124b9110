import type { Services } from '../services.ts'
import type { DeviceRecord } from './devices.ts'
import { type Staff, workplacesOf } from './staff.ts'

type Admission = 'admitted' | 'enrolmentNeeded' | 'enrolmentCodeWrong'

/**
 * Whether somebody may log in from a device: where a municipality wants a code for new devices, one that none
 * of its staff has used yet needs one, of any of the person's municipalities. A code that is good is used up.
 * Those who only administer a municipality need none: somebody must be able to make the first code.
 */
export async function admissionOf(
  { settings, enrolmentCodes }: Pick<Services, 'settings' | 'enrolmentCodes'>,
  asked: { staff: Staff; known: DeviceRecord | undefined; code: string | undefined },
): Promise<Admission> {
  const { staff, known, code } = asked
  const own = workplacesOf(staff)
  const fresh = own.filter((municipality) => !known?.municipalities?.includes(municipality))
  const required = await Promise.all(fresh.map(async (one) => (await settings.of(one)).enrolmentRequired))
  if (!required.includes(true)) return 'admitted'
  if (code === undefined) return 'enrolmentNeeded'
  return (await enrolmentCodes.use(code, own)) ? 'admitted' : 'enrolmentCodeWrong'
}
