/** The image with curl and a POSIX shell. */
export const CURL_IMAGE = 'curlimages/curl:8.16.0';
