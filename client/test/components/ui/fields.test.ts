import { afterEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import ChipsField from '../../../src/components/ui/ChipsField.vue'
import SelectField from '../../../src/components/ui/SelectField.vue'
import TextField from '../../../src/components/ui/TextField.vue'
import { find, mount } from './mount.ts'

let shown: Awaited<ReturnType<typeof mount>> | undefined
afterEach(() => shown?.unmount())

describe('fields', () => {
  test('a text field ties its hint and its error to the control', async () => {
    shown = await mount(TextField, {
      label: 'Nome',
      hint: 'Come sui documenti',
      error: 'Serve una risposta.',
    })
    const input = find<HTMLInputElement>(shown.host, 'input')
    const described = (input.getAttribute('aria-describedby') ?? '').split(' ')
    const words = described.map((id) => document.getElementById(id)?.textContent?.trim())
    expect(words).toEqual(['Come sui documenti', 'Serve una risposta.'])
    expect(input.getAttribute('aria-invalid')).toBe('true')
  })

  test('a select gives back the value that was given, whatever its type', async () => {
    const onChange = vi.fn()
    const options = [
      { value: 1, text: 'Uno' },
      { value: 2, text: 'Due' },
    ]
    shown = await mount(SelectField, { label: 'Quanti', options, 'onUpdate:modelValue': onChange })
    await userEvent.selectOptions(find(shown.host, 'select'), 'Due')
    expect(onChange).toHaveBeenCalledWith(2)
  })

  test('chips go on and off, and say so', async () => {
    const onChange = vi.fn()
    const options = [
      { value: 'it', text: 'Italiano' },
      { value: 'ar', text: 'Arabo' },
    ]
    shown = await mount(ChipsField, {
      label: 'Lingue',
      options,
      modelValue: ['it'],
      'onUpdate:modelValue': onChange,
    })
    const [italian, arabic] = [...shown.host.querySelectorAll('button')]
    expect(italian?.getAttribute('aria-pressed')).toBe('true')
    if (arabic) await userEvent.click(arabic)
    expect(onChange).toHaveBeenLastCalledWith(['it', 'ar'])
    if (italian) await userEvent.click(italian)
    expect(onChange).toHaveBeenLastCalledWith([])
  })
})
