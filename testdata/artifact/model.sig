{
 "mediaType": "application/vnd.dev.sigstore.bundle.v0.3+json",
 "dsseEnvelope": {
  "payload": "eyJfdHlwZSI6ICJodHRwczovL2luLXRvdG8uaW8vU3RhdGVtZW50L3YxIiwgInN1YmplY3QiOiBbeyJuYW1lIjogIm0iLCAiZGlnZXN0IjogeyJzaGEyNTYiOiAiMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMCJ9fV0sICJwcmVkaWNhdGVUeXBlIjogImh0dHBzOi8vbW9kZWxfc2lnbmluZy9zaWduYXR1cmUvdjEuMCIsICJwcmVkaWNhdGUiOiB7InJlc291cmNlcyI6IFt7ImFsZ29yaXRobSI6ICJzaGEyNTYiLCAiZGlnZXN0IjogIjJkNzExNjQyYjcyNmIwNDQwMTYyN2NhOWZiYWMzMmY1Yzg1MzBmYjE5MDNjYzRkYjAyMjU4NzE3OTIxYTQ4ODEiLCAibmFtZSI6ICJtb2RlbC5zYWZldGVuc29ycyJ9LCB7ImFsZ29yaXRobSI6ICJibGFrZTJiIiwgImRpZ2VzdCI6ICIwMCIsICJuYW1lIjogIm90aGVyIn1dfX0=",
  "payloadType": "application/vnd.in-toto+json",
  "signatures": [
   {
    "sig": "AA=="
   }
  ]
 }
}
