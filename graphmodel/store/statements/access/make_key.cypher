// title: Make the key behind the opaque ids of masked people, if nobody has
// params: fresh: str
// row: none
// kind: write
MERGE (secret:Secret {id: 'mask'})
ON CREATE SET secret.value = $fresh
