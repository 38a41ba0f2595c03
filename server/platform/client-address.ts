/**
 * The header in which routes and sign-in find the address of whoever asks. The HTTP server sets it from
 * the connection; what a client sends under this name is dropped there.
 */
export const addressHeader = 'x-guildmark-address';
