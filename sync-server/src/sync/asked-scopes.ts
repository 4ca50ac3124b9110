import Type from 'typebox'

/** The scopes that a request is about; those that the caller does not read are passed over. */
export const AskedScopes = Type.Object({ scopes: Type.Array(Type.String({ maxLength: 60 })) })
