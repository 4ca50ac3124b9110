export const messages = {
  title: 'Photo',
  photos: 'Photos',
  photosHint: 'They stay encrypted on this tablet and are sent after the texts. Always ask the person first.',
  take: 'Take a photo',
  choose: 'Choose from the tablet',
  working: 'Preparing the photo…',
  caption: 'What it shows',
  number: 'Photo {n}',
  removed: 'Photo removed.',
  tooMany: 'At most {n} photos: the others were not added.',
  unreadable: '“{name}” is not a photo that the tablet can read.',
  noSpace: 'The tablet is full: the photo was not added. What you have written is safe.',
  notKept:
    'Saved, but without {n} photo: the tablet is full. | Saved, but without {n} photos: the tablet is full.',
  awaited: 'On the server: tap to fetch it',
  offline: 'This needs a network: try again',
  gone: 'This photo is no longer there.',
}
