// title: These people are of no special kind after all
// params: ids: list
// row: none
// kind: write
UNWIND $ids AS wanted
MATCH (p:Person {id: wanted})
REMOVE p:Child, p:Pet, p:Community, p:Place, p:Organisation, p:Worker
