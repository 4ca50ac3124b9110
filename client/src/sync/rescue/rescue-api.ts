import { type RescueKey, rescueContentType } from '@approdo/schemas'
import { type Answer, request } from '../request.ts'

/** What became of a rescue file on the server, and whose it was. */
export interface BroughtFile {
  staff: { id: string; name: string }
  received: number
  alreadyThere: number
  refused: number
}

const uploadMs = 10 * 60_000

export const readRescueKey = (): Promise<Answer<RescueKey>> => request('/api/rescue-key')

/** Brings a rescue file to the server; bringing it again changes nothing. */
export const bringRescueFile = (file: Blob): Promise<Answer<BroughtFile>> =>
  request('/api/rescue', {
    method: 'POST',
    body: file.slice(0, file.size, rescueContentType),
    timeoutMs: uploadMs,
  })
