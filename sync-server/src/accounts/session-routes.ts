import Type from 'typebox'
import { problem } from '../errors.ts'
import type { App } from '../http/app-type.ts'
import { callerOf, sessionCookie } from '../http/guard.ts'
import type { Services } from '../services.ts'
import { admissionOf } from './admission.ts'
import { createLoginAttempts } from './login-attempts.ts'
import { passwordMatches } from './password.ts'
import { DeviceFields, SessionView, sessionView } from './session-view.ts'
import { findStaff, type Staff } from './staff.ts'

const LogIn = Type.Object({
  username: Type.String({ minLength: 1, maxLength: 60 }),
  password: Type.String({ minLength: 1, maxLength: 1000 }),
  device: DeviceFields,
  /** Asked for where new devices need one, by the code `enrolmentNeeded`. */
  enrolmentCode: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
})

/** `/api/session`: log in, who am I, log out. */
export function sessionRoutes(app: App, services: Services): void {
  const { couch, sessions, devices, settings, config } = services
  const attempts = createLoginAttempts()
  const decided = async (staff: Staff) => ({
    maxOfflineDays: await settings.maxOfflineDays(staff),
    retention: await settings.retention(staff),
  })
  const cookieFor = (https: boolean) => ({
    path: '/',
    httpOnly: true,
    sameSite: 'strict' as const,
    secure: https || config.publicUrl?.protocol === 'https:',
  })

  const logIn = {
    schema: {
      summary: 'Log in: gives the session and sets its cookie',
      body: LogIn,
      response: { 200: SessionView },
      security: [],
    },
    config: { who: 'anyone' as const, rateLimit: { max: 300, timeWindow: '1 minute' } },
  }
  app.post('/api/session', logIn, async (request, reply) => {
    const { username, password, device, enrolmentCode } = request.body
    const key = `${request.ip} ${username}`
    const wait = attempts.wait(key)
    if (wait > 0) {
      reply.header('retry-after', wait)
      throw problem('tooManyAttempts')
    }
    const found = await findStaff(couch, username)
    const matches = await passwordMatches(found?.passwordHash, password)
    if (found === undefined || !matches) {
      attempts.failed(key)
      throw problem('wrongCredentials')
    }
    const { staff } = found
    if (staff.disabledAt !== undefined) throw problem('accountDisabled')
    const known = await devices.find(device.id)
    if (known?.state === 'revoked') throw problem('deviceRevoked')
    const admission = await admissionOf(services, { staff, known, code: enrolmentCode })
    if (admission === 'enrolmentCodeWrong') attempts.failed(key)
    if (admission !== 'admitted') throw problem(admission)
    attempts.succeeded(key)
    await devices.loggedIn(device, staff)
    const { token, session } = await sessions.start(staff.id, device)
    const expires = new Date(session.expiresAt)
    reply.setCookie(sessionCookie, token, { ...cookieFor(request.protocol === 'https'), expires })
    return sessionView({ staff, session }, await decided(staff))
  })

  const whoAmI = {
    schema: { summary: 'The session of the caller', response: { 200: SessionView } },
    config: { who: 'loggedIn' as const },
  }
  app.get('/api/session', whoAmI, async (request) => {
    const caller = callerOf(request)
    return sessionView(caller, await decided(caller.staff))
  })

  const logOut = {
    schema: { summary: 'Log out', response: { 204: Type.Null() }, security: [] },
    config: { who: 'anyone' as const },
  }
  app.delete('/api/session', logOut, async (request, reply) => {
    const token = request.cookies[sessionCookie]
    if (token !== undefined) await sessions.end(token)
    reply.clearCookie(sessionCookie, cookieFor(request.protocol === 'https'))
    return reply.code(204).send(null)
  })
}
