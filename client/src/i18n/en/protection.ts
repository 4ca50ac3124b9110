export const messages = {
  idle: 'Lock by itself after',
  minutes: '{n} minute without a touch | {n} minutes without a touch',
  destroy: 'After {n} wrong PINs in a row, destroy my data on this tablet',
  destroyHint: 'What the server has received stays on the server.',
  destroyUnsent: 'Careful: {n} things have not been sent yet and would be lost with the rest.',
  passkeyAdd: 'Open with fingerprint or face too',
  passkeyText:
    'The lock of this device (fingerprint, face or code) will open your data instead of the PIN. The PIN stays valid: write it to confirm.',
  passkeyOn: 'The lock of this device opens your data too.',
  passkeyRemove: 'Go back to the PIN alone',
  passkeyAdded: 'Done: you can now open with the lock of the device.',
  passkeyRemoved: 'From now on only the PIN opens.',
  passkeyDeclined: 'The device did not confirm. The PIN stays the only way in.',
}
