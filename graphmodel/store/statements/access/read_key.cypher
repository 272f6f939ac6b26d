// title: The key behind the opaque ids of masked people
// params: none
// row: value
// kind: read
MATCH (secret:Secret {id: 'mask'})
RETURN secret.value AS value
ORDER BY value
