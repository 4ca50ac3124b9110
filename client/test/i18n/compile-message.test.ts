import { expect, test } from 'vitest'
import { createI18n } from 'vue-i18n'
import { compileMessage } from '../../src/i18n/compile-message.ts'

const messages = {
  greeting: 'Ciao {name}, sono le {time}',
  days: 'fra {n} giorno | fra {n} giorni',
  visits: 'nessuna visita | una visita | {n} visite',
  address: 'scrivi a nome@comune.it | o passa',
}

const { t } = createI18n({
  legacy: false,
  locale: 'it',
  messages: { it: messages },
  messageCompiler: compileMessage,
}).global

test('fills in the places of a message', () => {
  expect(t('greeting', { name: 'Amina', time: '9:40' })).toBe('Ciao Amina, sono le 9:40')
  expect(t('greeting', { name: '{time}' })).toBe('Ciao {time}, sono le ')
})

test('chooses the form for the number', () => {
  expect(t('days', { n: 1 }, 1)).toBe('fra 1 giorno')
  expect(t('days', { n: 3 }, 3)).toBe('fra 3 giorni')
  expect([0, 1, 5].map((n) => t('visits', { n }, n))).toEqual(['nessuna visita', 'una visita', '5 visite'])
})

test('takes every other character as it stands', () => {
  expect(t('address', 1)).toBe('scrivi a nome@comune.it')
})
